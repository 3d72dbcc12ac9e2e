"""`python -m alignment` is the command `align`."""

from alignment.cli import main

if __name__ == "__main__":
    main(prog_name="align")
