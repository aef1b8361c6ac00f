package dev.jvmap.sample;

import java.io.Closeable;
import java.io.IOException;

/** Takes the images of a stack one after another, so that no more than one has to be in memory. */
interface ImageSink extends Closeable {

    /** Takes the next image: its pixels row by row, and the pose it shows. */
    void append(Pose pose, float[] pixels) throws IOException;
}
