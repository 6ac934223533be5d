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

    /**
     * What the badge of the machine says.
     *
     * <p>Spec: {@code options.badge}.
     *
     * @since 1.1.0
     */
    public static final String BADGE = "care.badge";

    /**
     * How much lime there is.
     *
     * <p>Spec: {@code options.lime}.
     *
     * @deprecated Use {@code care.hardness} instead. Nobody knows how lime is counted. It will be removed in
     *     2.0.
     */
    @Deprecated(since = "1.2", forRemoval = true)
    public static final String LIME = "care.lime";

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
     * Gives the key of this option below a prefix. What the badge of the machine says.
     *
     * <p>Spec: {@code options.badge}.
     *
     * @param prefix the key below which the option stands, without a dot at its end
     * @return the prefix, a dot, and {@code care.badge}
     * @since 1.1.0
     */
    public static String badge(String prefix) {
        return prefix + ".care.badge";
    }

    /**
     * Gives the key of this option below a prefix. How much lime there is.
     *
     * <p>Spec: {@code options.lime}.
     *
     * @param prefix the key below which the option stands, without a dot at its end
     * @return the prefix, a dot, and {@code care.lime}
     * @deprecated Use {@code care.hardness} instead. Nobody knows how lime is counted. It will be removed in
     *     2.0.
     */
    @Deprecated(since = "1.2", forRemoval = true)
    public static String lime(String prefix) {
        return prefix + ".care.lime";
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
