package vn.biennien.enrichment.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Office;

/**
 * The tags of one document as gold files and predictions write them.
 *
 * @param entities         each surface and type once
 * @param optionalEntities neither required nor wrong
 * @param roles            who holds which office
 * @param optionalRoles    neither required nor wrong
 * @param dates            dates with their values
 * @param optionalDates    neither required nor wrong
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tags(String id, List<Name> entities,
    @JsonProperty("optional_entities") List<Name> optionalEntities, List<Role> roles,
    @JsonProperty("optional_roles") List<Role> optionalRoles, List<Date> dates,
    @JsonProperty("optional_dates") List<Date> optionalDates) {

  public Tags {
    entities = entities == null ? List.of() : entities;
    optionalEntities = optionalEntities == null ? List.of() : optionalEntities;
    roles = roles == null ? List.of() : roles;
    optionalRoles = optionalRoles == null ? List.of() : optionalRoles;
    dates = dates == null ? List.of() : dates;
    optionalDates = optionalDates == null ? List.of() : optionalDates;
  }

  /** A name and its type, {@code PERSON} …. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Name(String type, String text) {
  }

  /** A person and an office. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Role(String person, String role) {
  }

  /** A date as written and its value. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Date(String text, String value) {
  }

  /** What the tagger found, in this form. */
  public static Tags of(String id, Enrichment found) {
    Set<Name> names = new LinkedHashSet<>();
    found.entities().forEach(e -> e.mentions().forEach(m -> names.add(new Name(e.type().name(), m.text()))));
    List<Role> roles = found.offices().stream().map(o -> new Role(holder(found, o), o.text())).distinct().toList();
    List<Date> dates = found.dates().stream().map(d -> new Date(d.text(), d.value())).distinct().toList();
    return new Tags(id, new ArrayList<>(names), null, roles, null, dates, null);
  }

  /** The holder's name as it is written beside the office: the mention nearest to it. */
  public static String holder(Enrichment found, Office office) {
    return found.entities().stream().filter(e -> e.type() == EntityType.PERSON && e.name().equals(office.person()))
        .flatMap(e -> e.mentions().stream())
        .min(Comparator.comparingInt(m -> Math.max(office.start() - m.end(), m.start() - office.end())))
        .map(Entity.Mention::text).orElse(office.person());
  }
}
