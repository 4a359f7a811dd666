"""The code of the recovery sheet forgives how it is typed and names the group that is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import ExposureError
from exposure.storage.recovery_code import ALPHABET, GROUP_LENGTH, GROUPS, fresh, resembles, secret_of

CODE = fresh()
PLACES = st.integers(0, GROUPS * GROUP_LENGTH - 1)


def slip(code: str) -> object:
    with pytest.raises(ExposureError) as doing:
        secret_of(code)
    assert (doing.value.kind, doing.value.field) == ("recovery_code", "slip")
    return doing.value.values["group"]


def test_a_code_is_seven_groups_of_five_without_lookalikes() -> None:
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [5] * 7
    assert not set("".join(groups)) & set("ILOU")


def test_no_code_is_made_twice() -> None:
    assert len({fresh() for _ in range(200)}) == 200


@pytest.mark.parametrize("dash", ["", " ", "-", " – ", "—", "\u2011", "−", "\n", "_"])
def test_case_spaces_and_dashes_do_not_matter(dash: str) -> None:
    assert secret_of(CODE.lower().replace("-", dash)) == secret_of(CODE)


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    code = next(code for code in iter(fresh, None) if "0" in code and "1" in code)
    assert secret_of(code.replace("0", "o").replace("1", "l")) == secret_of(code.replace("1", "I"))


@given(PLACES, st.sampled_from(ALPHABET))
def test_any_one_wrong_character_names_its_group(place: int, sign: str) -> None:
    bare = CODE.replace("-", "")
    if sign != bare[place]:
        assert slip(bare[:place] + sign + bare[place + 1 :]) == place // GROUP_LENGTH + 1


@given(st.integers(0, GROUPS - 1), st.permutations(range(GROUP_LENGTH)))
def test_two_characters_changed_round_in_a_group_name_it(index: int, order: list[int]) -> None:
    groups = CODE.split("-")
    group, (first, second) = groups[index], order[:2]
    signs = list(group)
    signs[first], signs[second] = signs[second], signs[first]
    groups[index] = "".join(signs)
    if groups[index] != group:
        assert slip("-".join(groups)) == index + 1


@given(st.permutations(range(GROUPS)))
def test_groups_out_of_order_are_told(order: list[int]) -> None:
    groups = CODE.split("-")
    moved = next((place for place, index in enumerate(order, start=1) if index != place - 1), None)
    if moved is not None:
        assert slip("-".join(groups[index] for index in order)) == moved


@pytest.mark.parametrize("sign", ["U", "é", "?"])
def test_a_character_no_code_has_is_a_slip(sign: str) -> None:
    assert slip(sign + CODE[1:]) == 1


@pytest.mark.parametrize(("code", "found"), [("", 0), (CODE[:-1], 34), (CODE + "A", 36)], ids=["none", "short", "long"])
def test_a_code_of_another_length_is_counted(code: str, found: int) -> None:
    with pytest.raises(ExposureError) as doing:
        secret_of(code)
    assert (doing.value.field, dict(doing.value.values)) == ("length", {"found": found, "wanted": 35})


@given(PLACES, st.sampled_from(["", "A", "AA", "?"]))
def test_a_code_with_a_slip_still_reads_as_one(place: int, typed: str) -> None:
    assert resembles(CODE)
    bare = CODE.replace("-", "")
    assert resembles(bare[:place] + typed + bare[place + 1 :])


@pytest.mark.parametrize("text", ["", "?", "a long passphrase here", "granite walrus teapot meadow lantern", "A" * 35])
def test_a_passphrase_reads_as_no_code(text: str) -> None:
    assert not resembles(text)


def test_two_groups_of_a_code_are_not_enough() -> None:
    assert not resembles(CODE[:11] + "-ABCDE" * 5)
