package vn.biennien.enrich.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.biennien.kafka.deadletter.DeadLetter;

/**
 * A page of letters that were not sent again.
 *
 * @param matching how many match, on all pages
 * @param letters  those of this page, without their values
 * @param next     the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterPage(int matching, List<DeadLetter> letters, String next) {
}
