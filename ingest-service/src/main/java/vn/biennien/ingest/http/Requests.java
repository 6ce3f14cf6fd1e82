package vn.biennien.ingest.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.stream.Collectors;
import vn.biennien.contracts.Json;
import vn.biennien.web.body.Body;
import vn.biennien.web.body.StrictJson;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.Violations;

/** Reads the small requests, all but articles, as records and validates them by their annotations. */
@ApplicationScoped
public class Requests {

  private static final int MAX_BYTES = 64 * 1024;
  private static final ObjectReader READER = Json.MAPPER.rebuild()
      .withCoercionConfig(LogicalType.Textual, strings -> strings
          .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
      .build()
      .reader()
      .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Validator validator;

  Requests(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws ProblemException if the body is too long, not a JSON object, or has a field of a wrong type or value
   */
  public <T> T read(InputStream body, Class<T> type) {
    ObjectNode object = StrictJson.object(Body.read(body, MAX_BYTES));
    T request = bind(object, type);
    Violations violations = new Violations();
    validator.validate(request).stream()
        .map(wrong -> new Problem.Violation(wrong.getPropertyPath().toString(), wrong.getMessage()))
        .sorted(Comparator.comparing(Problem.Violation::field))
        .forEach(violations::add);
    violations.check();
    return request;
  }

  private static <T> T bind(ObjectNode object, Class<T> type) {
    try {
      return READER.forType(type).readValue(object);
    } catch (JsonMappingException e) {
      String field = e.getPath().stream()
          .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
          .collect(Collectors.joining("."));
      throw ProblemException.invalid(field.isEmpty() ? "body" : field, "is not known here, or of the wrong type");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
