package vn.biennien.ingest.keys;

import jakarta.enterprise.context.RequestScoped;

/** Whoever sent the request in hand; set by {@link KeyFilter} before a resource is called. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("a request that was not authenticated");
    }
    return caller;
  }

  void set(Caller caller) {
    this.caller = caller;
  }
}
