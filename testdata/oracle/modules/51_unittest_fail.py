# Ends with exit code 1: failures, errors, skips, expected failures, subTest; reports on standard error.
import unittest


class TestFailures(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(1 + 1, 3)

    def test_equal_msg(self):
        self.assertEqual("a", "b", "with a message")

    def test_true(self):
        self.assertTrue(0 > 1)

    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 5, 3])

    def test_dict(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_string(self):
        self.assertEqual("first line\nsecond line\n", "first line\nother line\n")

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_in(self):
        self.assertIn("x", ["a", "b"])

    def test_none(self):
        self.assertIsNone(5)

    def test_raises(self):
        with self.assertRaises(ValueError):
            pass

    def test_raises_regex(self):
        with self.assertRaisesRegex(ValueError, "bad"):
            raise ValueError("good")

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_greater(self):
        self.assertGreater(1, 2)

    def test_instance(self):
        self.assertIsInstance("x", int)

    def test_error(self):
        """This test has a docstring."""
        {}["missing"]

    def test_helper_error(self):
        self.helper(0)

    def helper(self, n):
        return 1 / n

    def test_fail(self):
        self.fail("explicit failure")

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail("never")

    @unittest.skipIf(True, "condition")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "runs")
    def test_skip_unless(self):
        pass

    def test_skip_inside(self):
        self.skipTest("decided inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected_success(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i, even=i % 2 == 0):
                self.assertEqual(i % 2, 0)


class TestSetup(unittest.TestCase):
    def setUp(self):
        raise RuntimeError("setUp failed")

    def test_never(self):
        print("never printed")


if __name__ == "__main__":
    unittest.main()
