package vn.biennien.localstack.quarkus;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.biennien.localstack.Server;

/**
 * On a {@code @QuarkusTest}: these servers run, and the application is configured for them. All tests of a module share
 * them; classes that name the same servers share the application too.
 */
@WithTestResource(StackResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithStack {

    /** The servers that the application needs. */
    Server[] value();
}
