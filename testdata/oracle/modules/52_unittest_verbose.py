# unittest: verbose runner, suites, loaders, mixins, results inspected by the program.
import io
import sys
import unittest


class QueueTests:
    kind = None

    def test_kind(self):
        self.assertIn(self.kind, ("fifo", "lifo"))

    def test_upper(self):
        """Kinds have upper case."""
        self.assertEqual(self.kind.upper(), self.expected)


class FifoTest(QueueTests, unittest.TestCase):
    kind, expected = "fifo", "FIFO"


class LifoTest(QueueTests, unittest.TestCase):
    kind, expected = "lifo", "lifo?"


class Skipped(unittest.TestCase):
    @unittest.skip("later")
    def test_a(self):
        pass

    def test_b(self):
        with self.subTest("named"):
            self.assertTrue(True)


@unittest.skip("whole class")
class AllSkipped(unittest.TestCase):
    def test_x(self):
        self.fail()


suite = unittest.TestSuite()
loader = unittest.TestLoader()
for cls in (FifoTest, LifoTest, Skipped, AllSkipped):
    suite.addTests(loader.loadTestsFromTestCase(cls))
print(suite.countTestCases(), loader.getTestCaseNames(FifoTest))
result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
print([str(t) for t, _ in result.failures], result.failures[0][0].id(), result.failures[0][1].splitlines()[-1], [why for _, why in result.skipped])
print(result)
one = unittest.TestSuite([FifoTest("test_kind")])
buf = io.StringIO()
r = unittest.TextTestRunner(buf, verbosity=1).run(one)
print(r.wasSuccessful(), buf.getvalue().splitlines()[0], FifoTest("test_upper").shortDescription(), FifoTest("test_kind"), repr(FifoTest("test_kind")))
quiet = unittest.TestResult()
LifoTest("test_upper").run(quiet)
print(quiet.testsRun, quiet.failures[0][1].splitlines()[-3:], quiet.shouldStop)
try:
    FifoTest("test_nope")
except ValueError as e:
    print("ValueError:", e)
case = unittest.FunctionTestCase(lambda: None)
print(case.run(quiet), quiet.testsRun)
prog = unittest.main(argv=["prog", "FifoTest", "-q"], exit=False)
print(prog.result.wasSuccessful())
