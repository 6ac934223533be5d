// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.paper;

import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * The keys of the order form.
 *
 * <p>Spec: {@code constants.PaperKeys}.
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class PaperKeys {

    /**
     * Where the water comes from.
     *
     * <p>Spec: {@code options.source}.
     */
    public static final String TAP = "tap";

    /**
     * How many shots there are.
     *
     * <p>Spec: {@code options.shots}.
     */
    public static final ConfigOption<Long> SHOTS =
            ConfigOptions.key("shots").longType().defaultValue(2L).withDescription("How many shots there are.");

    /** Makes an object without any state: all members of this class are static. */
    public PaperKeys() {}
}
