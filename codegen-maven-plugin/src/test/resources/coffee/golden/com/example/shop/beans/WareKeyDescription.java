// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code WareKey} cards.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
public final class WareKeyDescription extends Description<WareKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public WareKeyDescription() {
        super(new WareKeyScribe(), List.of("# WareKey", "! text shelf", "! count place"));
    }
}
