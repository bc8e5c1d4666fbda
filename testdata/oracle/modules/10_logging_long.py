# A logging-heavy program: several hundred lines on standard output, levels and thread names.
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(threadName)-10s %(levelname)-8s %(name)s: %(message)s")
root = logging.getLogger()
names = ["core", "core.db", "core.db.pool", "net", "net.http"]
loggers = [logging.getLogger(n) for n in names]
logging.getLogger("core.db").setLevel(logging.INFO)
logging.getLogger("net").setLevel(logging.WARNING)


def stage(n, logger):
    logger.debug("stage %d begins", n)
    for item in range(5):
        logger.info("item %03d value=%6.2f tag=%r", item, item * 1.5 + n, f"t{item}")
        if item % 2:
            logger.warning("odd item %d in %s", item, [n, item])
    try:
        if n % 3 == 0:
            raise RuntimeError(f"stage {n} broke")
    except RuntimeError as e:
        logger.error("stage failed: %s", e)
    logger.critical("stage %d ends", n)


for n in range(16):
    for i, logger in enumerate(loggers):
        t = threading.Thread(target=stage, args=(n, logger), name=f"st-{n}-{i}")
        t.start()
        t.join()
root.info("total %s", sum(1 for _ in range(16) for _ in names))
