package vn.biennien.system.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.biennien.launcher.Pipeline;
import vn.biennien.system.WithPipeline;

/**
 * Gives a test a {@link Visitor} of the page, with the samples pushed before, and holds each visitor to what is true of
 * all visits. The browser is started once. Without chromium the tests are skipped, aloud.
 */
final class WithBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(WithBrowser.class);
  private static final String SKIPPED = "SKIPPED: no chromium is installed, so the page is not tested in a browser"
      + " (Debian: apt-get install chromium fonts-noto-core)";

  private final WithPipeline pipelines = new WithPipeline();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("chromium is installed");
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.println(SKIPPED + ": " + context.getDisplayName());
    }
    return ConditionEvaluationResult.disabled(SKIPPED);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Pipeline pipeline = (Pipeline) pipelines.resolveParameter(parameter, context);
    ExtensionContext.Store shared = context.getRoot().getStore(NAMESPACE);
    shared.computeIfAbsent(Samples.class, type -> Samples.push(pipeline), Samples.class);
    Chromium chromium = shared.computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    Visitor visitor = new Visitor(chromium.browser(), pipeline);
    context.getStore(NAMESPACE).put(Visitor.class, visitor);
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitor visitor = context.getStore(NAMESPACE).remove(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.leave(context.getExecutionException().isEmpty());
    }
  }
}
