// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.MixedScribe;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes all kinds of {@code Ware} cards.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
public final class WareScribe extends MixedScribe<Ware> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public WareScribe() {
        super(
                Ware.class,
                "is a",
                Map.ofEntries(Map.entry("big spoon", new SpoonScribe()), Map.entry("mug", new MugScribe())));
    }
}
