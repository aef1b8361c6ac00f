package dev.jvmap.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The first images of a stack side by side in one PNG file, all in the same grey scale. */
final class ContactSheet implements ImageSink {

    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final int TILE = 200;
    private static final int GAP = 4;

    /** The share of pixels that may be darker than black, and the same brighter than white. */
    private static final double CLIPPED = 0.002;

    private final Path file;
    private final int size;
    private final List<float[]> images = new ArrayList<>();

    ContactSheet(Path file, int size) {
        this.file = file;
        this.size = size;
    }

    @Override
    public void append(Pose pose, float[] pixels) {
        if (images.size() < COLUMNS * ROWS) {
            images.add(pixels.clone());
        }
    }

    @Override
    public void close() throws IOException {
        ImageIO.write(sheet(), "png", file.toFile());
    }

    private BufferedImage sheet() {
        int columns = Math.min(COLUMNS, images.size());
        int rows = Math.ceilDiv(images.size(), COLUMNS);
        BufferedImage sheet = new BufferedImage(GAP + columns * (TILE + GAP), GAP + rows * (TILE + GAP),
                BufferedImage.TYPE_BYTE_GRAY);
        GreyScale scale = GreyScale.of(images);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < images.size(); i++) {
            graphics.drawImage(tile(images.get(i), scale), GAP + i % COLUMNS * (TILE + GAP),
                    GAP + i / COLUMNS * (TILE + GAP), TILE, TILE, null);
        }
        graphics.dispose();
        return sheet;
    }

    private BufferedImage tile(float[] pixels, GreyScale scale) {
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            tile.getRaster().setSample(i % size, i / size, 0, scale.level(pixels[i]));
        }
        return tile;
    }

    private record GreyScale(float black, float white) {

        static GreyScale of(List<float[]> images) {
            double[] sorted = images.stream()
                    .flatMapToDouble(image -> IntStream.range(0, image.length).mapToDouble(i -> image[i]))
                    .sorted().toArray();
            int clipped = (int) (CLIPPED * sorted.length);
            return new GreyScale((float) sorted[clipped], (float) sorted[sorted.length - 1 - clipped]);
        }

        int level(float value) {
            // All pixels alike (a molecule of one atom at defocus 0, say) would divide by nothing.
            float range = Math.max(white - black, Float.MIN_NORMAL);
            return Math.clamp(Math.round(255 * (value - black) / range), 0, 255);
        }
    }
}
