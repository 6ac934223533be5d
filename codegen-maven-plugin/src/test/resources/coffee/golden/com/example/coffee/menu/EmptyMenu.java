// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.menu;

import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;

/**
 * A menu with nothing on it.
 *
 * <p>Spec: {@code converters.classes.empty}.
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class EmptyMenu {

    private final Object delegate;

    /** Makes a converter. */
    public EmptyMenu() {
        this.delegate = new Object();
    }
}
