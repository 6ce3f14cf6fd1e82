package vn.biennien.search.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EntityType;

/**
 * An entity as articles refer to it.
 *
 * @param key  by which it is asked for
 * @param type what it is
 * @param name to show
 */
@Schema(description = "A person, place, body or event")
public record EntityRef(@Schema(examples = "place/vn/quang-ninh") String key, EntityType type,
    @Schema(examples = "Quảng Ninh") String name) {
}
