// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import javax.annotation.processing.Generated;

/**
 * What a coffee can taste of.
 *
 * <p>Spec: {@code enums.Taste}.
 */
@Generated("io.connectorspec.codegen")
public enum Taste {
    /** Of nuts. */
    NUT("NUT"),

    /** Of cherries, the &#42;red&#42; ones. */
    CHERRY("red cherry");

    private final String stored;

    Taste(String stored) {
        this.stored = stored;
    }

    /**
     * Gives the text that is stored for this.
     *
     * @return the text
     */
    public String stored() {
        return stored;
    }
}
