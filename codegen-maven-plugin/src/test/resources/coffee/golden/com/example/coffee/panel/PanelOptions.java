// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/**
 * The options of the panel.
 *
 * <p>Spec: {@code constants.PanelOptions}.
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class PanelOptions {

    /**
     * How hot the water is, in degrees.
     *
     * <p>Spec: {@code options.temperature}.
     */
    public static final ConfigOption<Double> TEMPERATURE = ConfigOptions.key("water.temperature")
            .doubleType()
            .defaultValue(92.5)
            .withDescription("How hot the water is, in degrees.");

    /**
     * How long the water is heated, before {@code brewing} starts.
     *
     * <p>Spec: {@code options.heating}.
     */
    public static final ConfigOption<Duration> HEATING = ConfigOptions.key("water.heating")
            .durationType()
            .defaultValue(Duration.ofMillis(1500))
            .withDescription("How long the water is heated, before brewing starts.");

    /**
     * Whether the water is filtered.
     *
     * <p>Spec: {@code options.filtered}.
     */
    public static final ConfigOption<Boolean> FILTERED = ConfigOptions.key("water.filtered")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether the water is filtered.");

    /**
     * Where the water comes from.
     *
     * <p>Spec: {@code options.source}.
     */
    public static final ConfigOption<String> SOURCE = ConfigOptions.key("water.source")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("water.tap", "water.well")
            .withFallbackKeys("house.water")
            .withDescription("Where the water comes from.");

    /**
     * How dark the beans are.
     *
     * <p>Spec: {@code options.beans}.
     */
    public static final ConfigOption<PanelKeys.Darkness> BEANS = ConfigOptions.key("beans")
            .enumType(PanelKeys.Darkness.class)
            .defaultValue(PanelKeys.Darkness.LIGHT)
            .withDescription("How dark the beans are.");

    /**
     * What the beans taste of.
     *
     * <p>Spec: {@code options.notes}.
     */
    public static final ConfigOption<List<String>> NOTES = ConfigOptions.key("beans.notes")
            .stringType()
            .asList()
            .defaultValues("nut", "cherry")
            .withDescription("What the beans taste of.");

    /**
     * The beans that are mixed in.
     *
     * <p>Spec: {@code options.blend}.
     */
    public static final ConfigOption<String> BLEND = ConfigOptions.key("beans.blend")
            .stringType()
            .noDefaultValue()
            .withDescription("The beans that are mixed in.");

    /**
     * How much the machine remembers.
     *
     * <p>Spec: {@code options.memory}.
     */
    public static final ConfigOption<MemorySize> MEMORY = ConfigOptions.key("care.memory")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(16))
            .withDescription("How much the machine remembers.");

    /**
     * What the bottles hold.
     *
     * <p>Spec: {@code options.bottles}.
     */
    public static final ConfigOption<Map<String, String>> BOTTLES = ConfigOptions.key("care.bottles")
            .mapType()
            .defaultValue(Map.ofEntries(Map.entry("left", "milk"), Map.entry("right", "oat: milk")))
            .withDescription("What the bottles hold.");

    /**
     * The class that serves the machine.
     *
     * <p>Spec: {@code options.barista}.
     */
    public static final ConfigOption<String> BARISTA = ConfigOptions.key("care.barista")
            .stringType()
            .defaultValue("com.example.coffee.runtime.Machine")
            .withDescription("The class that serves the machine.");

    /**
     * What the badge of the machine says.
     *
     * <p>Spec: {@code options.badge}.
     *
     * @since 1.1.0
     */
    public static final ConfigOption<String> BADGE = ConfigOptions.key("care.badge")
            .stringType()
            .noDefaultValue()
            .withDescription("What the badge of the machine says.");

    /**
     * How hard the water is.
     *
     * <p>Spec: {@code options.hardness}.
     *
     * @since 1.2
     */
    public static final ConfigOption<Integer> HARDNESS = ConfigOptions.key("care.hardness")
            .intType()
            .noDefaultValue()
            .withDeprecatedKeys("care.calcium")
            .withDescription("How hard the water is.");

    /**
     * How much lime there is.
     *
     * <p>Spec: {@code options.lime}.
     *
     * @deprecated Use {@code HARDNESS} instead. Nobody knows how lime is counted. It will be removed in 2.0.
     */
    @Deprecated(since = "1.2", forRemoval = true)
    public static final ConfigOption<Integer> LIME =
            ConfigOptions.key("care.lime").intType().noDefaultValue().withDescription("How much lime there is.");

    /**
     * Whether the machine rings.
     *
     * <p>Spec: {@code options.bell}.
     *
     * @deprecated The machine has no {@code bell} any more.
     */
    @Deprecated
    public static final ConfigOption<Boolean> BELL =
            ConfigOptions.key("care.bell").booleanType().noDefaultValue().withDescription("Whether the machine rings.");

    /**
     * What the machine shows.
     *
     * <p>Spec: {@code constants.PanelOptions.values.BANNER}.
     */
    public static final String BANNER = "Enjoy \"it\"!";

    /**
     * How often the machine rinses.
     *
     * <p>Spec: {@code constants.PanelOptions.values.RINSES}.
     */
    public static final long RINSES = 3L;

    /**
     * Whether there is steam.
     *
     * <p>Spec: {@code constants.PanelOptions.values.STEAM}.
     */
    public static final boolean STEAM = true;

    /**
     * The pressure.
     *
     * <p>Spec: {@code constants.PanelOptions.values.PRESSURE}.
     */
    public static final double PRESSURE = 9.5;

    /** Makes an object without any state: all members of this class are static. */
    public PanelOptions() {}
}
