/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.lang.invoke.MethodHandles;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassWriter;
import org.apache.flink.shaded.asm9.org.objectweb.asm.MethodVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Opcodes;

/**
 * Gives a look-up with which code can be generated next to a user's class.
 *
 * <p>The SDK reads beans through generated classes, and only a look-up of full privilege may make these. Java
 * grants one for another class only within a module, and every class loader has a module of its own for what
 * is on its class path. So where the connector stands in the cluster's {@code lib/} and the bean in the user's
 * jar, a class is put beside the bean that does nothing but hand out its own look-up.
 */
final class BeanLookup {

    private static final String NAME = "DynamoDbBeanLookup";
    private static final String LOOKUP = MethodHandles.Lookup.class.getName().replace('.', '/');
    private static final String HANDLES = MethodHandles.class.getName().replace('.', '/');

    private BeanLookup() {}

    /**
     * Gives the look-up.
     *
     * @param type the user's class
     * @throws ReflectiveOperationException if the class's module or package is closed
     */
    static MethodHandles.Lookup of(Class<?> type) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        return (MethodHandles.Lookup) giver(type, lookup).getMethod("lookup").invoke(null);
    }

    /** Gives the class beside the user's. Another bean of the package, or another thread, may have put it there. */
    private static Class<?> giver(Class<?> type, MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        String name = type.getPackageName().isEmpty() ? NAME : type.getPackageName() + "." + NAME;
        try {
            return lookup.defineClass(bytes(name.replace('.', '/')));
        } catch (LinkageError thereAlready) {
            return Class.forName(name, true, type.getClassLoader());
        }
    }

    private static byte[] bytes(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, "java/lang/Object", null);
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "lookup", "()L" + LOOKUP + ";", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "lookup", "()L" + LOOKUP + ";", false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
