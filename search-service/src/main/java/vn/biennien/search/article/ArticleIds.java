package vn.biennien.search.article;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.biennien.web.problem.ProblemException;

/** Ids of articles in paths. */
final class ArticleIds {

  private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ArticleIds() {
  }

  /** @throws ProblemException naming the parameter, if it is no id */
  static UUID parse(String id) {
    if (!UUID_FORM.matcher(id).matches()) {
      throw ProblemException.invalid("id", "must be a UUID as a search gives it");
    }
    return UUID.fromString(id);
  }
}
