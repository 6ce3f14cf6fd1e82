package vn.biennien.localstack;

import java.util.Locale;

/** The servers of the stack. */
public enum Server {

    /** Apache Kafka, one node that is broker and controller. */
    KAFKA("Kafka", 9092, 800),
    /** PostgreSQL with one database. */
    POSTGRES("PostgreSQL", 5432, 200),
    /** Elasticsearch, one node; its heap comes on top. */
    ELASTICSEARCH("Elasticsearch", 9200, 500);

    private final String title;
    private final int wellKnownPort;
    private final int megabytes;

    Server(String title, int wellKnownPort, int megabytes) {
        this.title = title;
        this.wellKnownPort = wellKnownPort;
        this.megabytes = megabytes;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** The port its clients expect it on. */
    public int wellKnownPort() {
        return wellKnownPort;
    }

    /** What it takes of the machine's memory, in MiB, without a heap that can be set. */
    int megabytes() {
        return megabytes;
    }

    /** The name of its folder and its log. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
