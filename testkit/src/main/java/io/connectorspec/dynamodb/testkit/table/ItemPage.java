/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.Item;
import java.util.List;
import java.util.Optional;

/**
 * A page of items.
 *
 * @param items the items in order
 * @param last the key of the last item if the page ended at a limit, so that the next page begins there; empty when all was
 *     read
 * @param sizeInBytes the size of the items together
 */
public record ItemPage(List<Item> items, Optional<ItemKey> last, int sizeInBytes) {}
