// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Filing;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Files {@code Ware} cards.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
public final class WareFiling extends Filing<Ware, WareKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public WareFiling() {
        super(new WareScribe(), new WareKeyScribe(), List.of("shelf", "place"));
    }
}
