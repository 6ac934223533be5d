package com.example.coffee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.coffee.menu.EmptyMenu;
import com.example.coffee.menu.Menu;
import com.example.coffee.panel.PanelKeys;
import com.example.coffee.panel.PanelOptions;
import com.example.coffee.runtime.BeanSettings;
import com.example.coffee.runtime.BrewSettings;
import com.example.coffee.runtime.CareSettings;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.DescribedBy;
import com.example.coffee.runtime.Price;
import com.example.coffee.runtime.Roast;
import com.example.paper.PaperKeys;
import com.example.shop.beans.Bean;
import com.example.shop.beans.BeanFiling;
import com.example.shop.beans.BeanKey;
import com.example.shop.beans.BeanKeyDescription;
import com.example.shop.beans.Farm;
import com.example.shop.beans.FarmScribe;
import com.example.shop.beans.Field;
import com.example.shop.beans.FieldDescription;
import com.example.shop.beans.Mug;
import com.example.shop.beans.MugDescription;
import com.example.shop.beans.MugFiling;
import com.example.shop.beans.Origin;
import com.example.shop.beans.Spoon;
import com.example.shop.beans.Taste;
import com.example.shop.beans.Ware;
import com.example.shop.beans.WareDescription;
import com.example.shop.beans.WareFiling;
import com.example.shop.beans.WareInventory;
import com.example.shop.beans.WareKey;
import com.example.shop.beans.WareKeyDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.flink.configuration.MemorySize;

/** Uses the generated classes as users would. It is compiled together with them. */
public final class CoffeeExercise implements Callable<String> {

    /** Makes an exercise. */
    public CoffeeExercise() {}

    @Override
    public String call() throws Exception {
        constants();
        defaults();
        values();
        kinds();
        otherType();
        oldNames();
        copies();
        problems();
        conditions();
        menus();
        items();
        canonicalValues();
        circles();
        sharedTables();
        hashes();
        descriptions();
        incompleteItems();
        return "everything was exercised";
    }

    private static void assertDeprecated(Deprecated annotation, String since, boolean forRemoval) {
        assertThat(annotation.since()).isEqualTo(since);
        assertThat(annotation.forRemoval()).isEqualTo(forRemoval);
    }

    private static void menus() {
        String sizes = "{String=text or texts by hand, Roast=text by hand, BigDecimal=number or numbers by hand}";
        assertThat(new Menu<Integer>("Today").apply(1)).isEqualTo("Today DARK 1 " + sizes);
        assertThat(new Menu<Integer>("Today", true).apply(1)).endsWith("!");
        assertThat(new Menu<Integer>("Today", false, Roast.LIGHT).apply(1)).startsWith("Today LIGHT 1");
        assertThat(new Menu<Integer>("Today", false, Roast.LIGHT, dish -> "cake " + dish).apply(1))
                .startsWith("Today LIGHT cake 1");
        assertThat(new EmptyMenu()).isNotNull();
    }

    private static void constants() throws ReflectiveOperationException {
        assertThat(PanelKeys.TEMPERATURE).isEqualTo("water.temperature");
        assertThat(PanelKeys.FARM).isEqualTo("beans.farm");
        assertThat(PanelKeys.farm("beans.blend")).isEqualTo("beans.blend.farm");
        assertThat(PanelKeys.Darkness.values()).containsExactly(PanelKeys.Darkness.LIGHT, PanelKeys.Darkness.DARK);
        assertThat(PaperKeys.TAP).isEqualTo("tap");
        assertThat(PaperKeys.SHOTS.key()).isEqualTo("shots");
        assertThat(PaperKeys.SHOTS.defaultValue()).isEqualTo(2L);
        assertThat(PanelOptions.HEATING.defaultValue()).isEqualTo(Duration.ofMillis(1500));
        assertThat(PanelOptions.HEATING.description()).contains("before brewing starts");
        assertThat(PanelOptions.BEANS.defaultValue()).isEqualTo(PanelKeys.Darkness.LIGHT);
        assertThat(PanelOptions.NOTES.defaultValue()).containsExactly("nut", "cherry");
        assertThat(PanelOptions.BLEND.defaultValue()).isNull();
        assertThat(PanelOptions.BANNER).isEqualTo("Enjoy \"it\"!");
        assertThat(PanelOptions.SOURCE.otherKeys()).containsExactly("water.tap", "water.well", "house.water");
        assertThat(PanelOptions.MEMORY.defaultValue()).isEqualTo(MemorySize.ofMebiBytes(16));
        assertThat(PanelOptions.BOTTLES.defaultValue()).isEqualTo(Map.of("left", "milk", "right", "oat: milk"));
        assertThat(PanelOptions.BARISTA.defaultValue()).isEqualTo("com.example.coffee.runtime.Machine");
        assertDeprecated(PanelOptions.class.getField("LIME").getAnnotation(Deprecated.class), "1.2", true);
        assertDeprecated(PanelOptions.class.getField("BELL").getAnnotation(Deprecated.class), "", false);
        assertDeprecated(PanelKeys.class.getMethod("lime", String.class).getAnnotation(Deprecated.class), "1.2", true);
        assertDeprecated(CupBuilder.class.getMethod("setSpoons", int.class).getAnnotation(Deprecated.class), "", false);
        assertThat(PanelOptions.class.getField("HARDNESS").isAnnotationPresent(Deprecated.class)).isFalse();
    }

    private static CupBuilder<String> builder() {
        return Cup.<String>builder().setLabel(order -> order).setDrinker("Ada").setMachine("new one");
    }

    private static void defaults() throws Exception {
        Cup<String> cup = builder().build();
        BrewSettings settings = cup.settings();
        assertThat(settings.grams().value()).isEqualTo(15);
        assertThat(settings.grams().name()).isEqualTo("setGrams(...)");
        assertThat(settings.extras().value()).isEmpty();
        assertThat(settings.water().temperature().value()).isEqualTo(92.5);
        assertThat(settings.water().temperature().name()).isEqualTo("water.temperature");
        assertThat(settings.water().source().value()).isNull();
        assertThat(settings.water().banner()).isEqualTo(PanelOptions.BANNER);
        assertThat(settings.water().rinses()).isEqualTo(3);
        assertThat(settings.water().beans().roast().value()).isEqualTo(Roast.DARK);
        assertThat(settings.water().beans().blend()).isEmpty();
        assertThat(cup.brew("mocha", 1)).isEqualTo("mocha for Ada, 15 g, 1");
        cup.rinse();
    }

    private static void values() {
        Properties plumbing = new Properties();
        plumbing.setProperty("water.well", "the well");
        plumbing.setProperty("beans", "LIGHT");
        plumbing.setProperty("beans.notes", "smoke,earth");
        plumbing.setProperty("beans.recipe", "hush");
        plumbing.setProperty("unknown.password", "psst");
        plumbing.setProperty("beans.blend", "DARK");
        plumbing.setProperty("beans.blend.blend.farm", "far away");
        BrewSettings settings = builder().setPlumbing(plumbing).build().settings();
        assertThat(settings.water().source().value()).isEqualTo("the well");
        assertThat(settings.water().source().name()).isEqualTo("water.well");
        assertThat(settings.water().everything()).containsEntry("beans.recipe", "hush");
        assertThat(settings.water().toString()).doesNotContain("psst").contains("water.temperature");
        BeanSettings beans = settings.water().beans();
        assertThat(beans.roast().name()).isEqualTo("beans");
        assertThat(beans.notes().value()).containsExactly("smoke", "earth");
        BeanSettings blend = beans.blend().orElseThrow();
        assertThat(blend.roast().value()).isEqualTo(Roast.DARK);
        assertThat(blend.blend().orElseThrow().farm().name()).isEqualTo("beans.blend.blend.farm");
        assertThat(blend.blend().orElseThrow().farm().value()).isEqualTo("far away");
    }

    private static CareSettings care(String... keysAndValues) {
        Properties plumbing = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            plumbing.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder().setPlumbing(plumbing).build().settings().water().care();
    }

    private static void kinds() {
        CareSettings defaults = care();
        assertThat(defaults.memory().value()).isEqualTo(MemorySize.ofMebiBytes(16));
        assertThat(defaults.bottles().value()).containsEntry("right", "oat: milk");
        assertThat(defaults.barista().value()).isEqualTo("com.example.coffee.runtime.Machine");
        assertThat(defaults.badge().value()).isNull();
        CareSettings care = care("care.memory", "98304 b", "care.bottles", "left:water", "care.badge", "XY-7");
        assertThat(care.memory().value()).isEqualTo(new MemorySize(98304));
        assertThat(care.bottles().value()).isEqualTo(Map.of("left", "water"));
        assertThat(care.badge().value()).isEqualTo("XY-7");
        assertThatThrownBy(() -> care("care.memory", "98303 b", "care.badge", "XY", "care.barista", "nobody"))
                .hasMessageContaining("care.memory is out of bounds")
                .hasMessageContaining("care.badge is out of bounds: XY")
                .hasMessageContaining("care.barista is out of bounds: nobody");
    }

    private static void otherType() throws Exception {
        Function<String, Integer> three = order -> 3;
        Map<String, Integer> table = Map.of("mocha", 5);
        assertThat(builder().setWaiter(three).build().brew("mocha", 1)).endsWith("1 x 3");
        assertThat(builder().setWaiter(table).build().brew("mocha", 1)).endsWith("1 x 5");
        assertThat(builder().setWaiter(table).setWaiter((Map<String, Integer>) null).build().brew("mocha", 1))
                .endsWith(", 1");
    }

    @SuppressWarnings("deprecation")
    private static void oldNames() {
        List<String> hints = new ArrayList<>();
        Logger log = Logger.getLogger(KnobReader.LOG);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                hints.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            assertThat(care("care.hardness", "7").hardness().value()).isEqualTo(7);
            assertThat(hints).isEmpty();
            assertThat(care("care.calcium", "8").hardness().value()).isEqualTo(8);
            assertThat(care("care.lime", "9", "care.bell", "true").lime().value()).isEqualTo(9);
            assertThat(builder().setSpoons(2).build().settings().spoons().value()).isEqualTo(2);
            assertThat(hints)
                    .containsExactly(
                            "care.calcium is now care.hardness",
                            "care.lime is deprecated, use care.hardness. Nobody knows how lime is counted."
                                    + " It will be removed in 2.0.",
                            "care.bell is deprecated. The machine has no 'bell' any more.",
                            "setSpoons(...) is deprecated, use setGrams(...). ");
        } finally {
            log.removeHandler(handler);
        }
    }

    private static void conditions() {
        Properties plumbing = new Properties();
        plumbing.setProperty("care.service", "true");
        plumbing.setProperty("care.mail", "us");
        assertThatThrownBy(() -> Cup.<String>builder()
                        .setLabel(order -> order)
                        .setStrength(4)
                        .setHoney(1)
                        .setPlumbing(plumbing)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setDrinker(...) is missing")
                .hasMessageContaining("setMachine(...) is missing")
                .hasMessageContaining("setSugar(...) is missing, as setStrength(...) is 4")
                .hasMessageContaining("care.phone is missing, as care.service is true")
                .hasMessageNotContaining("exclude");
        assertThatThrownBy(() -> builder().setMachine("old one").build())
                .hasMessageContaining("setSugar(...) is missing, as setMachine(...) is old one");
        assertThatThrownBy(() -> builder().setSugar(1).setHoney(1).build())
                .hasMessageContaining("setSugar(...) and setHoney(...) exclude each other");
        assertThatThrownBy(() -> care("care.phone", "1", "care.mail", "us"))
                .hasMessageContaining("care.mail and care.phone exclude each other");
        assertThat(care("care.service", "true", "care.phone", "1").phone().value()).isEqualTo("1");
    }

    private static void copies() {
        List<String> extras = new ArrayList<>(List.of("milk"));
        Properties plumbing = new Properties();
        CupBuilder<String> builder = builder().setExtras(extras).setPlumbing(plumbing);
        extras.add("sugar");
        plumbing.setProperty("water.source", "too late");
        BrewSettings settings = builder.build().settings();
        assertThat(settings.extras().value()).containsExactly("milk");
        assertThat(settings.water().source().value()).isNull();
        assertThat(builder.setPlumbing(null).setExtras(null).build().settings().extras().value())
                .isEmpty();
    }

    private static void problems() {
        Properties plumbing = new Properties();
        plumbing.setProperty("water.temperature", "20");
        assertThatThrownBy(() -> Cup.<String>builder()
                        .setGrams(3)
                        .setMillilitres(2)
                        .setPatience(Duration.ofSeconds(1))
                        .setPlumbing(plumbing)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cup")
                .hasMessageContaining("setLabel(...) is missing")
                .hasMessageContaining("setDrinker(...) is missing")
                .hasMessageContaining("setGrams(...) is out of bounds: 3")
                .hasMessageContaining("water.temperature is out of bounds: 20.0")
                .hasMessageContaining("setMillilitres(...) is not larger than setGrams(...)")
                .hasMessageContaining("setPatience(...) is smaller than setBrewing(...)");
    }

    private static Bean.Builder bean(String name) {
        return Bean.builder()
                .name(name)
                .row(7)
                .grams(250.5)
                .supplier("secret supplier")
                .prices(Map.of("shop", List.of(3.0)))
                .labels(new LinkedHashSet<>(List.of("z", "a")))
                .parents(List.of())
                .origin(Origin.builder().country("Peru").height(1200).build())
                .item("item")
                .out("red");
    }

    private static void items() {
        Bean parent = bean("parent").build();
        List<Bean> parents = new ArrayList<>(List.of(parent));
        List<Double> prices = new ArrayList<>(List.of(3.0));
        Bean bean = bean("child")
                .parents(parents)
                .prices(Map.of("shop", prices))
                .roughly(249.7)
                .tastes(List.of(Taste.CHERRY))
                .best(Taste.NUT)
                .note(Optional.empty())
                .price(new Price(399))
                .substitute(parent)
                .build();
        parents.clear();
        prices.clear();
        assertThat(bean.prices()).isEqualTo(Map.of("shop", List.of(3.0))).isUnmodifiable();
        assertThat(bean.parents()).containsExactly(parent).isUnmodifiable();
        assertThat(bean.stock()).isEmpty();
        assertThat(bean.key()).isEqualTo(BeanKey.of("child", 7));
        assertThat(Bean.TABLE).isEqualTo("beans");
        assertThat(bean.toString()).contains("name=child", "supplier=***").doesNotContain("secret supplier");
        assertThat(bean).isEqualTo(bean.toBuilder().build()).hasSameHashCodeAs(bean.toBuilder().build());
        assertThat(bean).isNotEqualTo(bean.toBuilder().grams(1).build()).isNotEqualTo("child");
        assertThat(bean.toBuilder().substitute(null).build().substitute()).isEmpty();

        BeanFiling filing = new BeanFiling();
        assertThat(filing.key()).containsExactly("name", "the row");
        assertThat(filing.key(bean.key())).isEqualTo(Map.of("name", "child", "the row", 7));
        Object card = filing.card(bean);
        assertThat(card).isInstanceOfSatisfying(Map.class, map -> {
            assertThat(map.get("grams")).isEqualTo("250.5");
            assertThat(map.get("tastes")).isEqualTo(List.of("red cherry"));
            assertThat(map.get("best")).isEqualTo("NUT");
            assertThat(map.get("labels")).isEqualTo(List.of("z", "a"));
            assertThat(map.get("note")).isEqualTo("-");
            assertThat(map.get("price")).isEqualTo("399 ct");
            assertThat(map.get("roughly")).isEqualTo(250);
            assertThat(map.get("prices")).isEqualTo(Map.of("shop", List.of(3)));
            assertThat(map.containsKey("stock")).isFalse();
        });
        assertThat(filing.read(card)).isEqualTo(bean);
        assertThat(bean.labels()).isUnmodifiable();
        assertThat(bean.note()).contains(Optional.empty());
    }

    private static void canonicalValues() {
        Bean bean = bean("x").roughly(249.7).sizes(Set.of(1.2, 0.9)).prices(Map.of("shop", List.of(2.6))).build();
        assertThat(bean.roughly()).contains(250.0);
        assertThat(bean.sizes().orElseThrow()).containsExactly(1.0);
        assertThat(bean.prices()).isEqualTo(Map.of("shop", List.of(3.0)));
        assertThat(bean.grams()).isEqualTo(250.5);
    }

    private static void circles() {
        Farm inner = Farm.builder().name("inner").fields(Map.of()).build();
        Field field = Field.builder().size(2).owner(inner).build();
        Farm farm = Farm.builder().name("outer").fields(Map.of("north", field)).build();
        CardWriter out = new CardWriter();
        new FarmScribe().write(farm, out);
        assertThat(new FarmScribe().read(out.result())).isEqualTo(farm);
    }

    private static void sharedTables() {
        Ware mug = Mug.builder().shelf("top").place(1).colour("blue").build();
        Ware spoon = Spoon.builder().shelf("top").place(2).build();
        assertThat(mug.key()).isEqualTo(WareKey.of("top", 1));
        assertThat(Ware.TABLE).isEqualTo("ware");
        WareFiling filing = new WareFiling();
        assertThat(filing.card(mug)).isEqualTo(Map.of("is a", "mug", "shelf", "top", "place", 1, "colour", "blue"));
        assertThat(filing.read(filing.card(mug))).isEqualTo(mug);
        assertThat(filing.read(filing.card(spoon))).isEqualTo(spoon);
        assertThat(new WareInventory().key()).containsExactly("shelf", "place");
        assertThatThrownBy(() -> new MugFiling().read(filing.card(spoon))).hasMessage("This card is of another kind.");
        assertThatThrownBy(() -> Class.forName(MugFiling.class.getName().replace("Filing", "Inventory")))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static void hashes() {
        Spoon tasty = Spoon.builder().shelf("top").place(2).tastes(Map.of("a", Taste.NUT)).build();
        assertThat(tasty.hashCode()).isEqualTo(Objects.hash("top", 2, 1));
        assertThat(tasty.toBuilder().tastes(null).build().hashCode()).isEqualTo(Objects.hash("top", 2, null));
        assertThat(Taste.CHERRY.stored()).isEqualTo("red cherry");
    }

    private static void descriptions() {
        assertThat(Mug.class.getAnnotation(DescribedBy.class).value()).isEqualTo(MugDescription.class);
        assertThat(Ware.class.getAnnotation(DescribedBy.class).value()).isEqualTo(WareDescription.class);
        assertThat(WareKey.class.getAnnotation(DescribedBy.class).value()).isEqualTo(WareKeyDescription.class);
        assertThat(new FieldDescription().card()).isEqualTo(Field.class);
        assertThat(new FieldDescription().schema())
                .containsExactly(
                        "# Field", "! weight/exact size", "? Farm owner", "# Farm", "! text name", "! table<Field> fields");
        assertThat(new WareDescription().schema())
                .startsWith("# Ware", "| Spoon big spoon", "| Mug mug", "# Mug", "! text shelf");
        assertThat(new BeanKeyDescription().schema()).containsExactly("# BeanKey", "! text name", "! count the row");
    }

    private static void incompleteItems() {
        assertThatThrownBy(() -> Bean.builder()
                        .name("x")
                        .parents(Arrays.asList((Bean) null))
                        .tastes(Arrays.asList(Taste.NUT, null))
                        .labels(Collections.singleton(null))
                        .prices(Map.of("psst", Arrays.asList(1.0, null)))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Bean cannot be built")
                .hasMessageContaining("row is not set")
                .hasMessageContaining("item is not set")
                .hasMessageContaining("parents[0] is null")
                .hasMessageContaining("tastes[1] is null")
                .hasMessageContaining("labels[0] is null")
                .hasMessageContaining("prices.*[1] is null")
                .hasMessageNotContaining("psst")
                .hasMessageNotContaining("stock")
                .hasMessageNotContaining("name is");
    }
}
