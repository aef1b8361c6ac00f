package dev.jvmap.sample;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferFloat;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A stack as a TIFF file with one 32-bit floating-point page per image. */
final class TiffStack implements ImageSink {

    /** Offsets inside a TIFF file have 32 bits. */
    static final long LARGEST = 1L << 32;

    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    private final ImageOutputStream out;
    private final ColorModel colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false,
            ColorModel.OPAQUE, DataBuffer.TYPE_FLOAT);
    private final SampleModel samples;

    TiffStack(Path file, int size) throws IOException {
        // The stream of ImageIO would keep what a longer file of this name held behind the new end.
        Files.deleteIfExists(file);
        samples = new PixelInterleavedSampleModel(DataBuffer.TYPE_FLOAT, size, size, 1, size, new int[] {0});
        out = ImageIO.createImageOutputStream(file.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void append(Pose pose, float[] pixels) throws IOException {
        WritableRaster raster =
                Raster.createWritableRaster(samples, new DataBufferFloat(pixels, pixels.length), new Point());
        writer.writeToSequence(new IIOImage(new BufferedImage(colours, raster, false, null), null, null), null);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
