from hashlib import sha256

import numpy as np
import pytest
from sklearn.datasets import load_iris as load_iris_of_sklearn

import xent_helpers as xh
from xent_helpers.datasets import load_alice, load_iris, load_libraries, scale_to_unit, split_every_fifth


def test_iris_equals_scikit_learns():
    ours, theirs = load_iris(), load_iris_of_sklearn()
    assert (ours.features == theirs.data).all()
    assert (ours.labels == theirs.target).all()
    assert list(ours.species) == theirs.target_names.tolist()
    assert [f"{name} (cm)" for name in ours.feature_names] == theirs.feature_names


def test_iris_is_fishers_own_in_the_two_flowers_that_copies_get_wrong():
    features = load_iris().features
    assert features[34].tolist() == [4.9, 3.1, 1.5, 0.2]
    assert features[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_columns_come_in_the_order_asked_for():
    iris = load_iris()
    assert (iris.columns("petal width", "sepal width") == iris.features[:, [3, 1]]).all()


def test_an_unknown_column_is_an_error_that_lists_the_known_ones():
    with pytest.raises(ValueError, match="'stem width'; there are sepal length, sepal width"):
        load_iris().columns("stem width")


def test_scaling_sets_the_smallest_value_to_0_and_the_largest_to_1():
    scaled = scale_to_unit(load_iris().features)
    assert scaled.min(axis=0).tolist() == [0, 0, 0, 0]
    assert scaled.max(axis=0).tolist() == [1, 1, 1, 1]


def test_a_column_with_one_value_cannot_be_scaled():
    with pytest.raises(ValueError, match="column 1"):
        scale_to_unit(np.array([[1.0, 5.0], [2.0, 5.0]]))


def test_every_fifth_row_is_held_out_with_its_label():
    learned, held_out = split_every_fifth(np.arange(24).reshape(12, 2), np.arange(12))
    assert held_out[1].tolist() == [4, 9]
    assert learned[1].tolist() == [0, 1, 2, 3, 5, 6, 7, 8, 10, 11]
    assert all((inputs == 2 * labels[:, None] + [0, 1]).all() for inputs, labels in (learned, held_out))


def test_alice_is_the_corpus_file_with_plain_line_ends():
    text = load_alice()
    corpus = text.replace("\n", "\r\n").encode() + b"\x1a"
    assert len(text) == 148_480
    assert sha256(corpus).hexdigest() == "7467306ee0feed4971260f3c87421154a05be571d944e9cb021a5713700c38f0"
    assert text.isascii()
    assert text.rstrip().endswith("THE END")


def test_each_answer_of_a_library_is_a_value_or_an_error():
    libraries = load_libraries()
    answers = [answer for case in libraries["cases"].values() for answer in case["answers"].values()]
    assert all(("value" in answer) != ("error" in answer) for answer in answers)


def test_the_courses_own_answers_are_what_it_says_today():
    row = load_libraries()["cases"]["an ordinary row"]
    today = xh.sparse_categorical_cross_entropy(**row["inputs"])
    assert row["answers"]["this course"]["value"] == pytest.approx(float(today), abs=1e-6)
