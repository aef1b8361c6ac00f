package dev.jvmap.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A stack in the MRC2014 format, which the programs of the field exchange: a header of 1024 bytes, then 32-bit floats,
 * little-endian (A. Cheng et al., "MRC2014: Extensions to the MRC format header for electron cryo-microscopy and
 * tomography", J. Struct. Biol. 192, 2015).
 */
final class MrcStack implements ImageSink {

    static final int HEADER_BYTES = 1024;

    private static final int FLOAT_MODE = 2;
    private static final int IMAGE_STACK = 0;
    private static final int VERSION = 20140;

    private final FileChannel channel;
    private final ByteBuffer buffer;

    MrcStack(Path file, int images, int size, double pixel) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        buffer = littleEndian(Float.BYTES * size * size);
        write(header(images, size, pixel));
    }

    private static ByteBuffer header(int images, int size, double pixel) {
        float edge = (float) (size * pixel);
        ByteBuffer header = littleEndian(HEADER_BYTES);
        header.putInt(size).putInt(size).putInt(images).putInt(FLOAT_MODE);
        header.putInt(0).putInt(0).putInt(0);
        header.putInt(size).putInt(size).putInt(1);
        header.putFloat(edge).putFloat(edge).putFloat((float) pixel);
        header.putFloat(90).putFloat(90).putFloat(90);
        header.putInt(1).putInt(2).putInt(3);
        // Statistics that contradict each other (maximum below minimum, mean below both, negative deviation) say
        // "not computed": the images are not known yet.
        header.putFloat(0).putFloat(-1).putFloat(-2);
        header.putInt(IMAGE_STACK);
        header.putInt(108, VERSION);
        header.put(208, "MAP ".getBytes(StandardCharsets.US_ASCII));
        header.put(212, new byte[] {0x44, 0x44});
        header.putFloat(216, -1);
        return header.rewind();
    }

    @Override
    public void append(Pose pose, float[] pixels) throws IOException {
        buffer.clear();
        buffer.asFloatBuffer().put(pixels);
        write(buffer);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
