package vn.biennien.search.stored;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Columns compressed with zstd and a dictionary, without which they are a third larger. A column is a zstd frame with a checksum, and names
 * its dictionary, which lies beside this class under that number. A better dictionary gets the next number, and all older ones stay: an
 * index may hold columns of each.
 */
final class ColumnCompression {

  /** What new columns are compressed with. */
  static final int DICTIONARY = 1;
  /** See docs/decisions/0016. */
  static final int LEVEL = 3;
  /** No article is nearly so large: whatever claims to be is damaged, and shall not take the memory. */
  static final int MOST = 64 * 1024 * 1024;

  private static final Map<Integer, ZstdDictDecompress> DICTIONARIES = new ConcurrentHashMap<>();
  /** Contexts are costly to make, and not for several threads at once: there are as many as were ever used at one time. */
  private static final Pool<ZstdCompressCtx> COMPRESSORS = new Pool<>(ColumnCompression::compressor);
  private static final Pool<ZstdDecompressCtx> DECOMPRESSORS = new Pool<>(ZstdDecompressCtx::new);

  private ColumnCompression() {
  }

  /** Made when the first article is written. */
  private static final class Writing {
    static final ZstdDictCompress NEWEST = new ZstdDictCompress(dictionary(DICTIONARY), LEVEL);
  }

  private static ZstdCompressCtx compressor() {
    return new ZstdCompressCtx().loadDict(Writing.NEWEST).setChecksum(true);
  }

  static byte[] compress(byte[] plain) {
    if (plain.length > MOST) {
      throw new IllegalArgumentException("an article of " + plain.length + " bytes");
    }
    return COMPRESSORS.use(context -> context.compress(plain));
  }

  static byte[] decompress(byte[] column) {
    // zstd looks at the first byte of nothing, too.
    long size = column.length == 0 ? -1 : Zstd.getFrameContentSize(column, 0, column.length);
    if (size < 0 || size > MOST) {
      throw new UnreadableColumnException("no column of an article: " + column.length + " bytes, of which zstd says " + size);
    }
    ZstdDictDecompress dictionary = DICTIONARIES.computeIfAbsent((int) Zstd.getDictIdFromFrame(column),
        number -> new ZstdDictDecompress(dictionary(number)));
    try {
      byte[] plain = DECOMPRESSORS.use(context -> context.loadDict(dictionary).decompress(column, (int) size));
      if (plain.length != size) {
        throw new UnreadableColumnException("a column gives " + plain.length + " bytes instead of " + size);
      }
      return plain;
    } catch (ZstdException e) {
      throw new UnreadableColumnException("a damaged column", e);
    }
  }

  /** @throws UnreadableColumnException if this service does not know it */
  private static byte[] dictionary(int number) {
    try (InputStream in = ColumnCompression.class.getResourceAsStream("stored-" + number + ".zdict")) {
      if (in == null) {
        throw new UnreadableColumnException("a column with the dictionary " + number + ", which is not known here");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
