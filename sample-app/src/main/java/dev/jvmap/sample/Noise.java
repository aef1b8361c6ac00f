package dev.jvmap.sample;

import java.util.random.RandomGenerator;

/** The grain that counting few electrons gives to an image. */
final class Noise {

    private Noise() {
    }

    /** The image with white Gaussian noise, {@code sigma} times as strong as the image's own standard deviation. */
    static float[] add(float[] image, double sigma, RandomGenerator random) {
        double strength = sigma * standardDeviation(image);
        float[] noisy = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            noisy[i] = (float) (image[i] + strength * random.nextGaussian());
        }
        return noisy;
    }

    static double standardDeviation(float[] image) {
        double sum = 0;
        double squares = 0;
        for (float value : image) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / image.length;
        return Math.sqrt(Math.max(0, squares / image.length - mean * mean));
    }
}
