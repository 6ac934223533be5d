// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.BeanSettings;
import com.example.coffee.runtime.CareSettings;
import com.example.coffee.runtime.Knob;
import com.example.coffee.runtime.KnobKind;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Named;
import com.example.coffee.runtime.WaterSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.Internal;

/**
 * Settings as users gave them, each with the name by which they gave it.
 *
 * <p>Spec: {@code settings.water}.
 *
 * @param temperature How hot the water is, in degrees. Spec: {@code options.temperature}.
 * @param heating How long the water is heated, before {@code brewing} starts. Spec: {@code options.heating}.
 * @param filtered Whether the water is filtered. Spec: {@code options.filtered}.
 * @param source Where the water comes from. Spec: {@code options.source}.
 * @param banner What the machine shows. Spec: {@code constants.PanelOptions.values.BANNER}.
 * @param rinses How often the machine rinses. Spec: {@code constants.PanelOptions.values.RINSES}.
 * @param beans settings of their own
 * @param care settings of their own
 * @param everything everything that the user wrote, which may hold secrets
 */
@Internal
@Generated("io.connectorspec.codegen")
public record WaterRecord(
        Named<Double> temperature,
        Named<Duration> heating,
        Named<Boolean> filtered,
        Named<String> source,
        String banner,
        long rinses,
        BeanSettings beans,
        CareSettings care,
        Map<String, String> everything)
        implements WaterSettings {

    private static final Knob<Double> TEMPERATURE =
            Knob.of("water.temperature", KnobKind.doubleBetween(80.0, 100.0)).withDefault(92.5);

    private static final Knob<Duration> HEATING =
            Knob.of("water.heating", KnobKind.durationBetween(Duration.ZERO, Duration.ofSeconds(120)))
                    .withDefault(Duration.ofMillis(1500));

    private static final Knob<Boolean> FILTERED = Knob.of("water.filtered", KnobKind.bool()).withDefault(true);

    private static final Knob<String> SOURCE = Knob.of("water.source", KnobKind.string())
            .withOldKeys("water.tap", "water.well")
            .withFallbackKeys("house.water");

    /**
     * Reads the settings.
     *
     * @param in where the options are read; it remembers what is wrong with them
     * @return the settings, with defaults in the place of what is wrong
     */
    public static WaterRecord from(KnobReader in) {
        return new WaterRecord(
                in.read(TEMPERATURE),
                in.read(HEATING),
                in.read(FILTERED),
                in.read(SOURCE),
                "Enjoy \"it\"!",
                3L,
                BeanRecord.from(in.below("beans")),
                CareRecord.from(in),
                in.raw());
    }

    /** Gives the settings without what the user wrote, since that may hold secrets. */
    @Override
    public String toString() {
        return "WaterRecord"
                + Arrays.<Object>asList(temperature, heating, filtered, source, banner, rinses, beans, care);
    }
}
