package net.ankiweb.rsdroid;

/** The entry points of Anki's own core, under the name that its library binds them to. */
public final class NativeMethods {
    private NativeMethods() {}

    /** Opens a backend. Each answer is a message and null, or null and an error; this one's message is a pointer. */
    public static native byte[][] openBackend(byte[] options);

    public static native byte[][] runMethodRaw(long backend, int service, int method, byte[] input);

    public static native void closeBackend(long backend);
}
