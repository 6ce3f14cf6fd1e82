package vn.biennien.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself for the same seed. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from {@code least} to {@code most}, both included. */
  int number(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Any one of a list. */
  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of a list, the first ones far more often, as names are in the news: of 3,000 the first 30 make a tenth. */
  <T> T famous(List<T> list) {
    double u = random.nextDouble();
    return list.get((int) (u * u * list.size()));
  }
}
