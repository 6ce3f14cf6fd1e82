package vn.biennien.system;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;

/**
 * Gives a test the pipeline that all tests of this JVM share, one of each service. It is started for the first test that
 * asks and ends after the last. Tests keep apart by pushing articles of their own.
 */
public final class WithPipeline implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Pipeline.class;
  }

  @Override
  public Pipeline resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(WithPipeline.class))
        .computeIfAbsent(Pipeline.class, type -> start(), Pipeline.class);
  }

  private static Pipeline start() {
    return Pipeline.start(PipelineSettings.forTests(Path.of(System.getProperty("biennien.home")), 1),
        line -> System.out.println("· " + line));
  }
}
