package dev.jvmap.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The true pose of every image of an MRC stack, as the STAR file that reconstruction programs read beside it (column
 * names of RELION 3.1 and later; angles in degrees, lengths in Å).
 */
final class StarTable implements ImageSink {

    private final BufferedWriter out;
    private final String stack;
    private final double envelope;
    private int images;

    StarTable(Path file, Path stack, Microscope microscope, Band band) throws IOException {
        this.stack = stack.getFileName().toString();
        this.envelope = microscope.envelope();
        out = Files.newBufferedWriter(file);
        write("""
                data_optics

                loop_
                _rlnOpticsGroup #1
                _rlnVoltage #2
                _rlnSphericalAberration #3
                _rlnAmplitudeContrast #4
                _rlnImagePixelSize #5
                _rlnImageSize #6
                _rlnImageDimensionality #7
                1 %.1f %.3f %.3f %.4f %d 2

                data_particles

                loop_
                _rlnImageName #1
                _rlnAngleRot #2
                _rlnAngleTilt #3
                _rlnAnglePsi #4
                _rlnOriginXAngst #5
                _rlnOriginYAngst #6
                _rlnDefocusU #7
                _rlnDefocusV #8
                _rlnDefocusAngle #9
                _rlnCtfBfactor #10
                _rlnOpticsGroup #11
                """, microscope.kilovolts(), microscope.cs() / 1e7, microscope.amplitudeContrast(), band.pixel(),
                band.size());
    }

    @Override
    public void append(Pose pose, float[] pixels) throws IOException {
        images++;
        // The origin is what moves the particle back to the centre: the shift with its sign turned.
        write("%06d@%s %.4f %.4f %.4f %.4f %.4f %.1f %.1f 0 %.1f 1%n", images, stack,
                Math.toDegrees(pose.rot()), Math.toDegrees(pose.tilt()), Math.toDegrees(pose.psi()),
                -pose.shiftX(), -pose.shiftY(), pose.defocus(), pose.defocus(), envelope);
    }

    private void write(String format, Object... values) throws IOException {
        out.write(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
