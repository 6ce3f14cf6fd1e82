package vn.biennien.system.deploy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of Kafka's broker, asked of the very version that is deployed: its classes lie in local-stack's target. */
final class BrokerSettings {

  private BrokerSettings() {
  }

  /** Their names in the way the image wants them: {@code KAFKA_} and the name in capitals. */
  static Set<String> variables() throws Exception {
    List<String> jars = Project.files("local-stack/target/stack/kafka-" + Project.version("kafka.version"), ".jar");
    URL[] classPath = new URL[jars.size()];
    for (int i = 0; i < classPath.length; i++) {
      classPath[i] = Project.path(jars.get(i)).toUri().toURL();
    }
    try (URLClassLoader broker = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Object definition = broker.loadClass("org.apache.kafka.server.config.AbstractKafkaConfig").getField("CONFIG_DEF").get(null);
      Set<?> names = (Set<?>) definition.getClass().getMethod("names").invoke(definition);
      return names.stream().map(name -> "KAFKA_" + Settings.variable(name.toString())).collect(Collectors.toSet());
    }
  }
}
