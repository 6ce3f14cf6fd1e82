package vn.biennien.contracts;

/**
 * An office written beside a name.
 *
 * @param person the holder's name as the entity shows it
 * @param text   the office as written, body included: {@code Phó Chủ tịch UBND tỉnh Lạng Sơn}
 * @param title  the office without its body: {@code Phó Chủ tịch}
 * @param body   the key of the ORGANIZATION ({@link Entity#key()}), or null where none is written
 * @param place  the key of the LOCATION it is the office of, or null
 * @param start  first UTF-16 unit in the article's text
 * @param end    after the last UTF-16 unit
 */
public record Office(String person, String text, String title, String body, String place, int start, int end) {
}
