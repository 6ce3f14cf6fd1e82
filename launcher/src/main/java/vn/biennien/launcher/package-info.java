/** Starts the whole pipeline on one machine: {@code ./run}, the benches and the system tests stand on it. */
package vn.biennien.launcher;
