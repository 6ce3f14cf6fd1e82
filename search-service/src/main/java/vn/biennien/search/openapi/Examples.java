package vn.biennien.search.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.biennien.contracts.Json;
import vn.biennien.web.problem.Problem;

/**
 * Shows each answer of the API in its document: what is found, from the file beside this class with the operation's name, and what can go
 * wrong, which is the same everywhere.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {

  private static final String CSV = "text/csv";
  private static final Map<String, String> REFUSED = Map.of("400", "A parameter is not valid", "503", "The index is away; see Retry-After");

  @Override
  public Operation filterOperation(Operation operation) {
    REFUSED.forEach((status, description) -> {
      if (!operation.getResponses().hasAPIResponse(status)) {
        operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description));
      }
    });
    operation.getResponses().getAPIResponses().forEach((status, response) -> {
      if (status.startsWith("2")) {
        answers(operation.getOperationId(), response);
      } else {
        response.setContent(problem(Integer.parseInt(status), response.getDescription()));
      }
    });
    return operation;
  }

  private static void answers(String operation, APIResponse response) {
    response.getContent().getMediaTypes().forEach((type, content) -> content.setExample(type.equals(CSV)
        ? new String(read(operation + ".csv"), UTF_8) : value(read(operation + ".json"))));
  }

  private static Content problem(int status, String description) {
    MediaType type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Problem.class.getSimpleName()))
        .example(value(Json.write(ExampleProblems.of(status, description))));
    return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type);
  }

  private static Object value(byte[] json) {
    try {
      return Json.read(json, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String file) {
    try (InputStream in = Examples.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("an operation of the API has no example " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
