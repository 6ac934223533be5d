// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Ware} cards.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
public final class WareDescription extends Description<Ware> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public WareDescription() {
        super(
                new WareScribe(),
                List.of(
                        "# Ware",
                        "| Spoon big spoon",
                        "| Mug mug",
                        "# Mug",
                        "! text shelf",
                        "! count place",
                        "! text colour",
                        "# Spoon",
                        "! text shelf",
                        "! count place",
                        "? table<Taste> tastes"));
    }
}
