/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns the records of a stream into changes of items whose form nobody declared: keys and images are maps of the
 * SDK's attribute values, which never change.
 */
public final class AttributeChangeDeserializationSchema
        extends ItemChangeDeserializationSchema<Map<String, AttributeValue>, Map<String, AttributeValue>> {

    private static final long serialVersionUID = 1L;

    /** Makes the schema; there is nothing to decide. */
    public AttributeChangeDeserializationSchema() {
        super(new AttributeMapCodec(), new AttributeMapCodec());
    }
}
