package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {

    private static final int SIZE = 9;
    private static final Pose POSE =
            new Pose(Math.toRadians(10), Math.toRadians(20), Math.toRadians(30), 1.5, -2.5, 12000);

    @TempDir
    private Path directory;

    @Test
    void tiffGivesBackEveryValueOfEveryPage() throws IOException {
        List<float[]> images = images(5);
        Path file = write(new TiffStack(directory.resolve("stack.tif"), SIZE), "stack.tif", images);

        assertThat(readTiff(file)).usingRecursiveComparison().isEqualTo(images);
    }

    @Test
    void shorterTiffLeavesNothingOfALongerOne() throws IOException {
        long fresh = Files.size(write(new TiffStack(directory.resolve("a.tif"), SIZE), "a.tif", images(1)));
        write(new TiffStack(directory.resolve("b.tif"), SIZE), "b.tif", images(5));

        Path file = write(new TiffStack(directory.resolve("b.tif"), SIZE), "b.tif", images(1));

        assertThat(file).hasSize(fresh);
        assertThat(readTiff(file)).hasSize(1);
    }

    private static List<float[]> readTiff(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            List<float[]> pages = new ArrayList<>();
            for (int page = 0; page < reader.getNumImages(true); page++) {
                BufferedImage image = reader.read(page);
                pages.add(image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (float[]) null));
            }
            return pages;
        } finally {
            reader.dispose();
        }
    }

    @Test
    void mrcHasItsHeaderAndEveryValue() throws IOException {
        List<float[]> images = images(3);
        Path file = write(new MrcStack(directory.resolve("stack.mrcs"), 3, SIZE, 2), "stack.mrcs", images);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(IntStream.range(0, 4).map(i -> bytes.getInt(4 * i))).as("columns, rows, sections, mode")
                .containsExactly(SIZE, SIZE, 3, 2);
        assertThat(bytes.getFloat(40) / bytes.getInt(28)).as("pixel size").isEqualTo(2);
        assertThat(new String(bytes.array(), 208, 4, StandardCharsets.US_ASCII)).isEqualTo("MAP ");
        FloatBuffer values =
                bytes.position(MrcStack.HEADER_BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        assertThat(values.remaining()).isEqualTo(3 * SIZE * SIZE);
        for (float[] image : images) {
            float[] read = new float[SIZE * SIZE];
            values.get(read);
            assertThat(read).isEqualTo(image);
        }
    }

    @Test
    void starNamesEveryImageWithItsPose() throws IOException {
        Path star = directory.resolve("stack.star");
        Band band = Band.of(SIZE, 2);
        write(new StarTable(star, directory.resolve("stack.mrcs"), Microscope.typical(), band), "stack.star",
                images(2));

        assertThat(star).content()
                .contains("1 300.0 2.700 0.100 2.0000 9 2\n")
                .contains("000001@stack.mrcs 10.0000 20.0000 30.0000 -1.5000 2.5000 12000.0 12000.0 0 50.0 1\n")
                .contains("000002@stack.mrcs ").doesNotContain("000003@");
    }

    @Test
    void contactSheetShowsBrightMatterInItsTile() throws IOException {
        float[] dark = new float[SIZE * SIZE];
        float[] bright = dark.clone();
        bright[SIZE * SIZE / 2] = 1;
        bright[SIZE * SIZE / 2 + 1] = 1;

        Path file = write(new ContactSheet(directory.resolve("sheet.png"), SIZE), "sheet.png",
                List.of(dark, dark, dark, dark, dark, dark, bright));

        BufferedImage sheet = ImageIO.read(file.toFile());
        assertThat(sheet.getWidth()).isEqualTo(6 * 204 + 4);
        assertThat(sheet.getHeight()).isEqualTo(2 * 204 + 4);
        assertThat(sheet.getRaster().getSample(104, 204 + 104, 0)).as("middle of the seventh tile").isEqualTo(255);
        assertThat(sheet.getRaster().getSample(104, 104, 0)).as("middle of the first tile").isZero();
    }

    private Path write(ImageSink sink, String name, List<float[]> images) throws IOException {
        try (sink) {
            for (float[] image : images) {
                sink.append(POSE, image);
            }
        }
        return directory.resolve(name);
    }

    private static List<float[]> images(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count).mapToObj(i -> {
            float[] image = new float[SIZE * SIZE];
            for (int k = 0; k < image.length; k++) {
                image[k] = (float) random.nextGaussian();
            }
            return image;
        }).toList();
    }
}
