package vn.biennien.localstack.quarkus;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code @QuarkusTest}: these servers run, and the application is configured for them. All tests of a module share
 * them; classes that name the same servers share the application too.
 */
// No array of servers: Quarkus compares the members of two classes, and as no array equals another, it would start the
// application anew for each class.
@WithTestResource(StackResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithStack {

    boolean kafka() default false;

    boolean postgres() default false;

    boolean elasticsearch() default false;
}
