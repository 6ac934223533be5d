// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;

/**
 * The keys of the panel.
 *
 * <p>Spec: {@code constants.PanelKeys}.
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class PanelKeys {

    /**
     * How hot the water is, in degrees.
     *
     * <p>Spec: {@code options.temperature}.
     */
    public static final String TEMPERATURE = "water.temperature";

    /**
     * How dark the beans are.
     *
     * <p>Spec: {@code options.beans}.
     */
    public static final String BEANS = "beans";

    /**
     * Who grows the beans.
     *
     * <p>Spec: {@code options.farm}.
     */
    public static final String FARM = "beans.farm";

    /** Makes an object without any state: all members of this class are static. */
    public PanelKeys() {}

    /**
     * Gives the key of this option below a prefix. Who grows the beans.
     *
     * <p>Spec: {@code options.farm}.
     *
     * @param prefix the key below which the option stands, without a dot at its end
     * @return the prefix, a dot, and {@code farm}
     */
    public static String farm(String prefix) {
        return prefix + ".farm";
    }

    /**
     * How dark the beans are.
     *
     * <p>Spec: {@code options.beans}.
     */
    public enum Darkness {
        /** Beans that saw little fire. */
        LIGHT,

        /** Beans that saw much fire. */
        DARK
    }
}
