/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

/** A few types, as the connector's spec declares them. */
final class TestTypes extends TypeTable {

    private static final long serialVersionUID = 1L;

    @Override
    protected void declare(TypeTable.Declarations declarations) {
        declarations.store(String.class, "S", "SS", new TextWriter());
        declarations.store(Boolean.class, "BOOL", new BooleanWriter());
        declarations.store(Integer.class, "N", "NS", new WholeNumberWriter());
        declarations.store(Long.class, "N", "NS", new WholeNumberWriter());
        declarations.store(Float.class, "N", "NS", new DecimalNumberWriter());
        declarations.store(Double.class, "N", "NS", new DecimalNumberWriter());
        declarations.store(BigInteger.class, "N", new DecimalNumberWriter());
        declarations.store(BigDecimal.class, "N", new DecimalNumberWriter());
        declarations.store(ByteBuffer.class, "B", new BytesWriter());
        declarations.store(CharSequence.class, "S", new TextWriter());
        declarations.store(UUID.class, "S", new TextWriter());
        declarations.store(Instant.class, "S", new TextWriter());
        declarations.store(LocalDate.class, "S", new TextWriter());
        declarations.store(Date.class, "S", new OldDateWriter());
    }
}
