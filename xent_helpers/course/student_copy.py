"""From a solution to the student's copy: what stands between the marks goes, the rest stays.

    ### BEGIN SOLUTION          becomes    # Your code here
    ### END SOLUTION                       raise NotImplementedError

Inside a function body, its signature and its docstring stay. At the margin, around `name = value`, each name stays:
`name = ...`.
"""

import re

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_SOLUTION = re.compile(rf"^([ \t]*){BEGIN}\n.*?^\1{END}$", re.DOTALL | re.MULTILINE)
_ASSIGNMENT = re.compile(r"^(\w+) = ", re.MULTILINE)


def student_copy(solution: str) -> str:
    """Return the text of the student's copy, from the text of a solution in py:percent.

    Raises ValueError where the marks don't pair up.

    >>> print(student_copy('''def double(x):
    ...     ### BEGIN SOLUTION
    ...     return 2 * x
    ...     ### END SOLUTION
    ... '''))
    def double(x):
        # Your code here
        raise NotImplementedError
    <BLANKLINE>
    """
    copy = _SOLUTION.sub(_stub, solution)
    for mark in (BEGIN, END):
        if mark in copy:
            line = solution[: solution.index(mark)].count("\n") + 1
            raise ValueError(f"{BEGIN} and {END} must stand in pairs, at one indent; look from line {line} on")
    return copy


def _stub(match: re.Match[str]) -> str:
    indent = match[1]
    if indent:
        return f"{indent}# Your code here\n{indent}raise NotImplementedError"
    names = _ASSIGNMENT.findall(match[0])
    if not names:
        raise ValueError(f"{BEGIN} must stand inside a function body, or around `name = value`")
    return "\n".join(f"{name} = ...  # your answer here" for name in dict.fromkeys(names))
