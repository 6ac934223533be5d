/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;

/** A converter that knows the key of the table it writes to, so that nobody has to ask the service. */
public interface KeyedElementConverter {

    /** Gives the names of the table's key attributes: the partition key, then the sort key if there is one. */
    List<String> keyAttributes();
}
