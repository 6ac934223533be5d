/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.bytes.ItemBytes;
import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableCodecTest {

    sealed interface Shape permits Circle, Label, Stranger {}

    record Circle(long radius) implements Shape {}

    record Label(String text) implements Shape {}

    record Stranger() implements Shape {}

    private static final class CircleCodec extends ItemTypeCodec<Circle> {
        private static final long serialVersionUID = 1L;

        CircleCodec() {
            super(Circle.class, List.of("# Circle", "! long radius"));
        }

        @Override
        protected void writeAttributes(Circle item, ItemWriter out) {
            attribute("radius", new LongCodec(), item.radius(), out);
            discriminator("kind", "circle", out);
        }

        @Override
        protected Circle readAttributes(ItemReader in) {
            long radius = 0;
            while (in.next()) {
                switch (in.name()) {
                    case "radius" -> radius = value(new LongCodec(), in);
                    case "kind" -> discriminator("circle", in);
                    default -> in.skip();
                }
            }
            return new Circle(radius);
        }
    }

    private static final class LabelCodec extends ItemTypeCodec<Label> {
        private static final long serialVersionUID = 1L;

        LabelCodec() {
            super(Label.class, List.of("# Label", "! string text"));
        }

        @Override
        protected void writeAttributes(Label item, ItemWriter out) {
            attribute("text", new StringCodec(), item.text(), out);
            discriminator("kind", "label", out);
        }

        @Override
        protected Label readAttributes(ItemReader in) {
            String text = null;
            while (in.next()) {
                if (in.name().equals("text")) {
                    text = value(new StringCodec(), in);
                } else {
                    in.skip();
                }
            }
            return new Label(text);
        }
    }

    private static final class ShapeCodec extends TableCodec<Shape> {
        private static final long serialVersionUID = 1L;

        ShapeCodec() {
            super(Shape.class, List.of(), "kind", Map.of("circle", new CircleCodec(), "label", new LabelCodec()));
        }
    }

    private static Map<String, AttributeValue> item(Shape shape) {
        return AttributeMapWriter.request(DynamoDbWriteRequestType.PUT, new ShapeCodec(), shape)
                .getItem();
    }

    private static Shape read(Map<String, AttributeValue> item) {
        return new ShapeCodec().read(new AttributeMapReader(item));
    }

    @Test
    void writesEachTypeWithWhatTellsItApart() {
        assertThat(item(new Circle(3)))
                .isEqualTo(Map.of("radius", AttributeValue.fromN("3"), "kind", AttributeValue.fromS("circle")));
        assertThat(item(new Label("x"))).containsEntry("kind", AttributeValue.fromS("label"));
    }

    @Test
    void readsEachItemAsTheTypeThatItIsOf() {
        assertThat(read(item(new Circle(3)))).isEqualTo(new Circle(3));
        assertThat(read(item(new Label("circle")))).isEqualTo(new Label("circle"));
        byte[] bytes = ItemBytes.of(new ShapeCodec(), new Label("circle"));
        assertThat(ItemBytes.read(new ShapeCodec(), bytes)).isEqualTo(new Label("circle"));
    }

    @Test
    void namesTheTypesThatItKnowsAndNothingOfTheItem() {
        assertThatThrownBy(() -> read(Map.of("kind", AttributeValue.fromS("canary"))))
                .isInstanceOf(AttributeException.class)
                .hasMessage("kind: is none of circle, label, which tell the item types of this table apart");
        assertThatThrownBy(() -> read(Map.of("radius", AttributeValue.fromN("1"))))
                .hasMessageStartingWith("kind: ");
        assertThatThrownBy(() -> read(Map.of("kind", AttributeValue.fromBool(true))))
                .hasMessageStartingWith("kind: ");
    }

    @Test
    void namesTheTypeInThePathOfAProblem() {
        assertThatThrownBy(() ->
                        read(Map.of("kind", AttributeValue.fromS("circle"), "radius", AttributeValue.fromS("canary"))))
                .hasMessage("Circle.radius: the stored value is of type S, and N is expected");
        assertThatThrownBy(() -> item(new Stranger())).hasMessageContaining("Stranger is none of the item types");
    }

    @Test
    void anItemTypeRefusesItemsOfItsNeighbours() {
        Map<String, AttributeValue> label = item(new Label("x"));

        assertThatThrownBy(() -> new CircleCodec().read(new AttributeMapReader(label)))
                .hasMessage("kind: the item is of another type; items of this type have 'circle' here");
    }
}
