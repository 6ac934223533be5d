// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.BrewSettings;
import com.example.coffee.runtime.Named;
import com.example.coffee.runtime.WaterSettings;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.Internal;

/**
 * Settings as users gave them, each with the name by which they gave it.
 *
 * <p>Spec: {@code builders.cup.settings}.
 *
 * @param drinker Whose cup it is. Spec: {@code builders.cup.properties.drinker}.
 * @param extras What goes into the cup. Spec: {@code builders.cup.properties.extras}.
 * @param water The water. Spec: {@code builders.cup.properties.plumbing}.
 * @param grams How much coffee goes into a cup. Spec: {@code options.grams}.
 * @param millilitres How much water goes into a cup. Spec: {@code options.millilitres}.
 * @param brewing How long the water is on the coffee. Spec: {@code options.brewing}.
 * @param patience How long the drinker waits. Spec: {@code options.patience}.
 * @param machine Which machine brews. Spec: {@code options.machine}.
 * @param strength How strong the coffee is. Spec: {@code options.strength}.
 * @param sugar How much sugar there is. Spec: {@code options.sugar}.
 * @param honey How much honey there is. Spec: {@code options.honey}.
 * @param spoons How many spoons of coffee go into a cup. Spec: {@code options.spoons}.
 */
@Internal
@Generated("io.connectorspec.codegen")
public record CupRecord(
        Named<String> drinker,
        Named<List<String>> extras,
        WaterSettings water,
        Named<Integer> grams,
        Named<Integer> millilitres,
        Named<Duration> brewing,
        Named<Duration> patience,
        Named<String> machine,
        Named<Integer> strength,
        Named<Integer> sugar,
        Named<Integer> honey,
        Named<Integer> spoons)
        implements BrewSettings {}
