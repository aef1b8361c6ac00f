package dev.jvmap.sample;

import dev.jvmap.ProgressListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error that counts images and moves within them. */
final class Progress implements AutoCloseable {

    private final ProgressBar bar;
    private final long coefficients;

    /** A bar for some images, each of as many coefficients. */
    Progress(String task, int images, long coefficients) {
        this.coefficients = coefficients;
        bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(images * coefficients)
                .setUnit(" images", coefficients).setStyle(ProgressBarStyle.ASCII).build();
    }

    /** What follows the batched call that computes this image. */
    ProgressListener within(int image) {
        return (done, total) -> bar.stepTo(image * coefficients + done);
    }

    /** So many images are done. */
    void images(int done) {
        bar.stepTo(done * coefficients);
    }

    @Override
    public void close() {
        bar.close();
    }
}
