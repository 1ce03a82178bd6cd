"""Times the peers that live in Python on the rows that the command `bench` wrote.

usage: peers.py ROWS.f32 COLUMNS REPEATS THREADS [opq]

With opq, FAISS also trains a rotated product quantiser on 20,000 rows, once; it takes most of a minute.
Prints one line a measurement: job, contender, rows, seconds, and additions and multiplications of a
row, where that says something. What is not installed is left out.
"""

import os
import sys
import time

# one and the same kernel for all, whatever the surroundings ask for
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
path, columns, repeats, threads = sys.argv[1], *map(int, sys.argv[2:5])
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = str(threads)

import numpy as np

ARTICLE_ROWS = 2000
ROTATED_ROWS = 20_000


def measure(job, contender, rows, run, centres=None):
    """Compares every row with so many centres in every column."""
    operations = 2 * columns * centres if centres else ""
    run()  # warms up
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        print(f"{job},{contender},{rows},{time.perf_counter() - start:.6f},{operations}", flush=True)


def article(x, clusterers, centres):
    """One pass of the article's rule, a row at a time."""
    mask_rate, centre_rate, random_rate = 0.2, 0.02, 0.1
    random = np.random.default_rng(1)
    columns = x.shape[1]
    w = np.full((clusterers, columns), 1 / clusterers, np.float32)
    c = np.zeros((clusterers, centres, columns), np.float32)
    e = np.empty((clusterers, columns), np.float32)
    for row in x:
        for m in range(clusterers):
            seen = row * w[m]
            best = np.abs(c[m] - seen).mean(axis=1).argmin()
            if random.random() < random_rate:
                best = random.integers(centres)
            c[m, best] += (seen - c[m, best]) * centre_rate
            e[m] = np.abs(seen - c[m, best])
        w -= e * mask_rate
        np.maximum(w, 0.001, out=w)
        w /= w.sum(axis=0)


def scikit(x):
    from sklearn.cluster import MiniBatchKMeans

    def kmeans(centres):
        return MiniBatchKMeans(
            centres, init="random", n_init=1, max_iter=1, batch_size=1024, random_state=1,
            reassignment_ratio=0, compute_labels=False)

    for centres in (512, 20):
        measure(f"one pass {centres} centres", "scikit-learn MiniBatchKMeans", len(x),
                lambda: kmeans(centres).fit(x), centres)
    measure("buildClusterer", "scikit-learn MiniBatchKMeans 512 centres", len(x), lambda: kmeans(512).fit(x))
    fitted = kmeans(512).fit(x)
    measure("codes of Instances", "scikit-learn predict 512", len(x), lambda: fitted.predict(x), 512)
    measure("encode", "scikit-learn predict 512", len(x), lambda: fitted.predict(x), 512)


def quantiser(x):
    import faiss

    faiss.omp_set_num_threads(threads)

    def trained():
        pq = faiss.ProductQuantizer(x.shape[1], 16, 5)
        pq.cp.niter = 10
        pq.train(x)
        return pq

    measure("whole training 16 x 32", "FAISS PQ 10 iterations of 8192 rows", len(x), trained)
    measure("whole training 16 x 32", "FAISS PQ 10 iterations of all rows", len(x), lambda: unsampled(x))
    if "opq" in sys.argv[5:]:
        rotated(x[:ROTATED_ROWS])
    pq = trained()
    measure("encode", "FAISS PQ 16 x 32", len(x), lambda: pq.compute_codes(x), 32)


def rotated(x):
    import faiss

    start = time.perf_counter()
    faiss.OPQMatrix(x.shape[1], 16).train(x)
    print(f"whole training 16 x 32,FAISS OPQ,{len(x)},{time.perf_counter() - start:.6f},", flush=True)


def unsampled(x):
    """The quantiser trained on all rows, as ours is."""
    import faiss

    pq = faiss.ProductQuantizer(x.shape[1], 16, 5)
    pq.cp.niter = 10
    pq.cp.max_points_per_centroid = len(x)
    pq.train(x)


def product(x):
    a = x[:4096]
    b = np.ascontiguousarray(x[:512].T)
    measure("sgemm", "NumPy", len(a), lambda: a @ b, b.shape[1])


x = np.fromfile(path, np.float32).reshape(-1, columns)
few = x[:ARTICLE_ROWS]
measure("one pass 20 centres", "NumPy by the article 2 x 10", len(few), lambda: article(few, 2, 10), 20)
measure("one pass 512 centres", "NumPy by the article 16 x 32", 300, lambda: article(x[:300], 16, 32), 512)
product(x)
for peer in (scikit, quantiser):
    try:
        peer(x)
    except ImportError as missing:
        print(f"left out: {missing}", file=sys.stderr)
