"""Tools for groups: clusters that hang together in any order, and verbs that words are made from."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.cluster import Bounds, clustered
from variorum.text.derivation import base_of, verbs_of

BOUNDS = Bounds(mean=0.3, coherence=0.6)
PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=28
)


@given(PAIRS)
def test_every_number_lies_in_exactly_one_group(similarity):
    groups = clustered(8, similarity, BOUNDS)
    assert sorted(number for group in groups for number in group) == list(range(8))


@given(PAIRS)
def test_the_order_of_the_pairs_does_not_matter(similarity):
    assert clustered(8, dict(reversed(similarity.items())), BOUNDS) == clustered(8, similarity, BOUNDS)


def two_tight_groups(between: float) -> dict[tuple[int, int], float]:
    inside = {(a, b): 0.9 for group in ((0, 1, 2), (3, 4, 5)) for a in group for b in group if a < b}
    return {**inside, **{(a, b): between for a in (0, 1, 2) for b in (3, 4, 5)}}


def test_two_tight_groups_that_only_look_alike_stay_apart():
    assert clustered(6, two_tight_groups(0.4), BOUNDS) == [[0, 1, 2], [3, 4, 5]]


def test_groups_that_cohere_are_joined():
    assert clustered(6, two_tight_groups(0.7), BOUNDS) == [[0, 1, 2, 3, 4, 5]]


def test_kin_are_joined_though_they_do_not_cohere():
    assert len(clustered(6, two_tight_groups(0.4), BOUNDS, lambda left, right: True)) == 1


def test_a_noun_leads_to_the_verb_it_is_made_from():
    pairs = {"arrival": "arrive", "resignation": "resign", "invasion": "invade", "discovery": "discover"}
    assert all(verb in verbs_of(noun) for noun, verb in pairs.items())


def test_a_form_leads_to_its_verb():
    assert [base_of(word) for word in ("stolen", "kills", "arrested")] == ["steal", "kill", "arrest"]
