/** What the services are deployed with, held to the settings, versions and metrics that they really have. Needs no server. */
package vn.biennien.system.deploy;
