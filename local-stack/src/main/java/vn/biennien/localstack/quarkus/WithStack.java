package vn.biennien.localstack.quarkus;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.biennien.localstack.Server;

/**
 * On a test class of Quarkus: these servers run, and the application is configured for them. On one class of a module
 * it holds for all of them, so that the application starts only once.
 */
@WithTestResource(StackResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithStack {

    /** The servers that the application needs. */
    Server[] value();
}
