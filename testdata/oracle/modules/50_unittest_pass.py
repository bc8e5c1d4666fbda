# unittest: passing tests, fixtures, dots and summary on standard error, exit code 0.
import threading
import unittest


class TestMath(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = ["setUpClass"]

    @classmethod
    def tearDownClass(cls):
        print(cls.log)

    def setUp(self):
        self.log.append("setUp")
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("tearDown")

    def test_equal(self):
        self.assertEqual(1 + 1, 2)
        self.assertNotEqual(1, 2)
        self.assertTrue([1])
        self.assertFalse("")
        self.assertIs(None, None)
        self.assertIsNot([], [])
        self.assertIsNone(None)
        self.assertIsNotNone(0)
        self.assertIn(1, [1])
        self.assertNotIn(2, [1])
        self.assertIsInstance(1, int)
        self.assertNotIsInstance(1, str)

    def test_numbers(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertNotAlmostEqual(1, 1.1)
        self.assertAlmostEqual(1, 1.1, delta=0.2)
        self.assertGreater(2, 1)
        self.assertGreaterEqual(2, 2)
        self.assertLess(1, 2)
        self.assertLessEqual(1, 1)

    def test_containers(self):
        self.assertListEqual([1], [1])
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertTupleEqual((1,), (1,))
        self.assertSetEqual({1}, {1})
        self.assertSequenceEqual([1], (1,))
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertMultiLineEqual("a\nb", "a\nb")
        self.assertRegex("abc", r"b")
        self.assertNotRegex("abc", "z")

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0
        with self.assertRaises(ValueError) as cm:
            int("x")
        self.assertIn("invalid literal", str(cm.exception))
        self.assertRaises(KeyError, {}.__getitem__, "k")
        with self.assertRaisesRegex(TypeError, "unsupported"):
            1 + "a"

    def test_logs(self):
        import logging

        with self.assertLogs("x", level="INFO") as cm:
            logging.getLogger("x").info("hello %s", "log")
        self.assertEqual(cm.output, ["INFO:x:hello log"])

    def test_thread(self):
        out = []
        t = threading.Thread(target=out.append, args=(1,))
        t.start()
        t.join()
        self.assertEqual(out, [1])


if __name__ == "__main__":
    unittest.main()
