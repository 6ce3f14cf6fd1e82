package vn.biennien.search.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemException;

/**
 * Refuses query parameters that the resource does not have: a misspelt filter must not silently become a search
 * without it.
 */
public class UnknownParameters {

  private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
    if (method == null || asked.isEmpty() || !method.getDeclaringClass().getName().startsWith("vn.biennien.")) {
      return;
    }
    Set<String> known = KNOWN.computeIfAbsent(method, UnknownParameters::of);
    List<Problem.Violation> unknown = asked.stream().filter(name -> !known.contains(name)).sorted()
        .map(name -> new Problem.Violation(shown(name), known.isEmpty()
            ? "is not known here; this resource takes no parameters"
            : "is not known here; known are " + String.join(", ", known)))
        .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(Problem.invalid(unknown));
    }
  }

  private static Set<String> of(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      add(names, parameter.getAnnotation(RestQuery.class), parameter.getName());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Class<?> bean = parameter.getType(); bean != Object.class; bean = bean.getSuperclass()) {
          for (Field field : bean.getDeclaredFields()) {
            add(names, field.getAnnotation(RestQuery.class), field.getName());
          }
        }
      }
    }
    return names;
  }

  private static void add(Set<String> names, RestQuery annotation, String name) {
    if (annotation != null) {
      names.add(annotation.value().isEmpty() ? name : annotation.value());
    }
  }

  private static String shown(String name) {
    return name.length() > 50 ? name.substring(0, 50) + "…" : name;
  }
}
